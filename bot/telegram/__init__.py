"""The Telegram front: updates in, the assistant's answers out."""
