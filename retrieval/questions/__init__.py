"""Text to Request: what a question asks for, whether it means now, over which span, beside what."""
