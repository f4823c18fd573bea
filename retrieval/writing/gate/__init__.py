"""The gate before a reader: no sentence of a model passes that the evidence does not carry."""
