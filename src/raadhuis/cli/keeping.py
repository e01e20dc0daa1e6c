"""Keeping what is recorded: exports, copies, and whether it is still what it was."""
