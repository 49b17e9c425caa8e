"""Settings, all from the environment. With none set: SQLite in ./scrutiny-data, for one machine.

| variable | what it sets |
|---|---|
| OPENSCRUTINY_HOME | the data folder, `./scrutiny-data`: the record, the papers, the secret key |
| DATABASE_URL | another database, as `postgres://user:password@host/name` |
| OPENSCRUTINY_SECRET_KEY | the secret key, where it should not be kept in the data folder |
| OPENSCRUTINY_ALLOWED_HOSTS | host names to answer to, by commas; this machine's own |
| OPENSCRUTINY_SHOW_FINDINGS | `1` shows every visitor what officers see: drafts, findings |
| OPENSCRUTINY_DEBUG | `1` shows errors in full: never on a site that others can reach |
| OPENSCRUTINY_BEHIND_HTTPS | `1` where a server in front speaks HTTPS and sets X-Forwarded-Proto |
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import dj_database_url

from openscrutiny.secret_key import kept_secret_key


def _switched_on(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def _listed(name: str, otherwise: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, otherwise).split(",") if part.strip()]


OPENSCRUTINY_HOME = Path(os.environ.get("OPENSCRUTINY_HOME") or "scrutiny-data").absolute()
OPENSCRUTINY_SHOW_FINDINGS = _switched_on("OPENSCRUTINY_SHOW_FINDINGS")

# It holds drafts and exempt papers, so a new one is for its owner alone.
OPENSCRUTINY_HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
SECRET_KEY = os.environ.get("OPENSCRUTINY_SECRET_KEY") or kept_secret_key(OPENSCRUTINY_HOME)
DEBUG = _switched_on("OPENSCRUTINY_DEBUG")
ALLOWED_HOSTS = _listed("OPENSCRUTINY_ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "openscrutiny.record",
    "openscrutiny.public",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "openscrutiny.headers.content_security_policy",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "openscrutiny.urls"
WSGI_APPLICATION = "openscrutiny.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "openscrutiny.public.templating.environment"},
    }
]

# One writer at a time: a transaction takes SQLite's write lock when it begins, and waits for it,
# where a read that later turns into a write would fail instead.
_SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": OPENSCRUTINY_HOME / "record.sqlite3",
    "OPTIONS": {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=60)
    if os.environ.get("DATABASE_URL")
    else _SQLITE
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
# Behind a server that speaks HTTPS: it says so in this header, and must itself set or drop it.
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if _switched_on("OPENSCRUTINY_BEHIND_HTTPS") else None
)
CSRF_COOKIE_SECURE = _switched_on("OPENSCRUTINY_BEHIND_HTTPS")
