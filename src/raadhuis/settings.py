"""Settings of the web face. There is no database yet: the registers come from files."""

import os
import secrets

from raadhuis.services.registers import examples

# Nothing is signed for longer than a process lives, so a fresh key each time will do until there is a sign-in.
SECRET_KEY = os.environ.get("RAADHUIS_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = ["django.contrib.staticfiles", "raadhuis.web"]
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

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# A callable that gives the registers to serve, by the id in their address.
RAADHUIS_REGISTERS = examples
