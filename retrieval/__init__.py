"""Questions in, evidence and answers out: corpus, market and writing. Knows nothing of any front end."""
