"""The fronts: command line, terminal conversation and Telegram. No business logic lives here."""
