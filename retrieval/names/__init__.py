"""Names to listings: how companies are written, mistaken, and told from plain words."""
