"""Example registers, as files."""
