"""Settings of the web face and of the store, by environment variables that begin with RAADHUIS_."""

import os
import secrets
from pathlib import Path

import dj_database_url
import platformdirs
from dj_database_url import DBConfig

# Nothing is signed for longer than a process lives, so a fresh key each time will do until there is a sign-in.
SECRET_KEY = os.environ.get("RAADHUIS_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = ["django.contrib.staticfiles", "raadhuis.store.apps.StoreConfig", "raadhuis.web"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "raadhuis.web.headers.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "raadhuis.web.urls"
WSGI_APPLICATION = "raadhuis.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["raadhuis.web.templatetags.portal"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

DATA = Path(platformdirs.user_data_dir("raadhuis", appauthor=False))
DATABASE_URL = os.environ.get("RAADHUIS_DATABASE_URL") or f"sqlite:///{DATA / 'raadhuis.sqlite3'}"


def database(url: str) -> DBConfig:
    """How Django reaches the database at an address."""
    # A connection that was lost while it lay idle is noticed before it is used again.
    config = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # A writer takes its lock when it begins, so that what it read is still so when it writes.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            # Readers go on while one writes; what is confirmed is on the disk; what is erased is overwritten.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        }
    return config


DATABASES = {"default": database(DATABASE_URL)}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
