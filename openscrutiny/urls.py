"""Every address of the site, and what it answers where something is amiss."""

from django.urls import include, path

urlpatterns = [path("", include("openscrutiny.public.urls"))]

handler400 = "openscrutiny.public.views.site.bad_request"
handler403 = "openscrutiny.public.views.site.forbidden"
handler404 = "openscrutiny.public.views.site.not_found"
handler500 = "openscrutiny.public.views.site.failed"
