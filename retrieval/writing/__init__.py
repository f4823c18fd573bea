"""From evidence to prose."""
