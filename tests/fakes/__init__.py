"""Strict local stand-ins for the services the product talks to, driven by the real client libraries."""
