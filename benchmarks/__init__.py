"""One command for quality and speed, and how the reader was trained."""
