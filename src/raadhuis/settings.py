"""Settings of the web face and of the store, by environment variables that begin with RAADHUIS_."""

import os
import secrets
from pathlib import Path

import dj_database_url
import platformdirs
from dj_database_url import DBConfig
from django.core.exceptions import ImproperlyConfigured

# Nothing is signed for longer than a process lives, so a fresh key each time will do until there is a sign-in.
SECRET_KEY = os.environ.get("RAADHUIS_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
HOSTS = os.environ.get("RAADHUIS_ALLOWED_HOSTS", "").split(",")
ALLOWED_HOSTS = [host.strip() for host in HOSTS if host.strip()] or ["localhost", "127.0.0.1", "[::1]"]


def _yes(name: str) -> bool:
    """Whether a variable says 1; a word that may mean yes or no is refused, since guessing wrong here is unsafe."""
    told = os.environ.get(name) or "0"
    if told not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is ‘{told}’. Schrijf 1 voor ja, of 0 voor nee.")
    return told == "1"


# A proxy in front speaks HTTPS, tells so in X-Forwarded-Proto, and lets nobody else write that header.
HTTPS = _yes("RAADHUIS_HTTPS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
CSRF_COOKIE_SECURE = HTTPS
# Whether HTTPS holds for all other names under this one too, is for the owner of the domain to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# Whether words are counted with which nothing was found. Questions are kept nowhere, whatever this says.
COUNT_WORDS = _yes("RAADHUIS_COUNT_WORDS")

# The desk is only in the demo, which says so here, until there is a sign-in.
DESK = _yes("RAADHUIS_DESK")
CSRF_FAILURE_VIEW = "raadhuis.web.desk.door.not_from_here"
# What is sent is held in memory, and more than this is refused: nothing of it comes on the disk.
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 6_000_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

INSTALLED_APPS = ["django.contrib.staticfiles", "raadhuis.store.apps.StoreConfig", "raadhuis.web"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "raadhuis.web.headers.on_every_answer",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # A drawing shrinks to a sixth; the pages hold no secret that their length could give away.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "raadhuis.web.reading.OnlyRead",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "raadhuis.web.urls"
WSGI_APPLICATION = "raadhuis.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["raadhuis.web.templatetags.portal", "raadhuis.web.templatetags.look"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

DATA = Path(platformdirs.user_data_dir("raadhuis", appauthor=False))
DATABASE_URL = os.environ.get("RAADHUIS_DATABASE_URL") or f"sqlite:///{DATA / 'raadhuis.sqlite3'}"

PATIENCE = 30
"""Seconds that a writer waits for another."""


def database(url: str) -> DBConfig:
    """How Django reaches the database at an address."""
    try:
        # A connection that was lost while it lay idle is noticed before it is used again.
        config = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
    except ValueError:
        config = {}
    if config.get("ENGINE") not in ("django.db.backends.postgresql", "django.db.backends.sqlite3"):
        raise ImproperlyConfigured(
            "RAADHUIS_DATABASE_URL is niet te begrijpen. Schrijf sqlite:////pad/naar/raadhuis.sqlite3 of "
            "postgres://gebruiker:wachtwoord@server:5432/raadhuis"
        )
    if config["ENGINE"] == "django.db.backends.postgresql":
        config.setdefault("OPTIONS", {}).setdefault("options", f"-c lock_timeout={PATIENCE}s")
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # A writer takes its lock when it begins, so that what it read is still so when it writes.
            "transaction_mode": "IMMEDIATE",
            "timeout": PATIENCE,
            # Readers go on while one writes; what is confirmed is on the disk; what is erased is overwritten.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        }
    return config


DATABASES = {"default": database(DATABASE_URL)}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "web" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
# Addresses of static files change with what is in them; those of what stands at the root (robots.txt) never do.
WHITENOISE_IMMUTABLE_FILE_TEST = f"^{STATIC_URL}"
WHITENOISE_ROOT = Path(__file__).parent / "web" / "root"
WHITENOISE_MAX_AGE = 24 * 3600
STORAGES = {"staticfiles": {"BACKEND": "raadhuis.web.assets.Fingerprinted"}}

# What goes wrong is told on standard error, where the system keeps it; that a request was refused is no fault.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "root": {"handlers": ["stderr"], "level": "ERROR"},
    # Anyone may ask for a name that is not served here.
    "loggers": {"django.security.DisallowedHost": {"level": "CRITICAL"}},
}
