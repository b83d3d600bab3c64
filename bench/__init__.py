"""Measures the service and writes docs/benchmarks.md: make bench."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()
