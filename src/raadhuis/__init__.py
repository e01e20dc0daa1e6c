"""Raadhuis: the organisation platform of a Dutch municipality."""

from importlib.metadata import version

__version__ = version("raadhuis")
