"""Strict local stand-ins for the services the product talks to, driven over the wire by the real client libraries."""
