"""Telling what was recorded, why, and what differs between two days."""
