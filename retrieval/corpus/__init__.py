"""What the articles and the FAQ say: documents, passages, the index and its search."""
