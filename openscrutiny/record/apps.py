"""The record as Django knows it."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "openscrutiny.record"
    label = "record"
    verbose_name = "Record"
