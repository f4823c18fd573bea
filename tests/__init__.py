"""Unit, integration, end-to-end and fault tests; the servers they talk to are in `fakes`."""
