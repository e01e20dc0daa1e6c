"""Keeping what is recorded somewhere else as well: as a file to carry, and as a copy of the database."""


class NotKept(Exception):
    """What could not be written or taken in; nothing half was left behind. Its text says what to do."""
