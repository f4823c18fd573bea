"""What words mean to the gate, in six languages: data, and how it is read. Knows no sentence and no evidence."""
