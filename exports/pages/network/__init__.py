"""The network page: what is in its picture, and where."""
