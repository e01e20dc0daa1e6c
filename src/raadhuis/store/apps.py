"""The store as Django knows it."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Its tables and migrations."""

    name = "raadhuis.store"
    label = "raadhuis_store"
