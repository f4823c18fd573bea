"""What the market says: one price source behind one gateway, and the indicators computed from its bars."""
