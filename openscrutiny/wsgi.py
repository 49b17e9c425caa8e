"""What a WSGI server runs: `granian --interface wsgi openscrutiny.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openscrutiny.settings")

application = get_wsgi_application()
