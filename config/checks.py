"""What Django's own checks cannot know: whether this folder is ready to serve."""

from ctypes.util import find_library
from pathlib import Path

from django.conf import settings
from django.core.checks import Warning, register

PANGO = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0"}


@register
def front_end_files_are_built(**_):
    """Without them every page is unstyled, which looks like a fault of the page."""
    folders = [Path(folder) for _prefix, folder in settings.STATICFILES_DIRS]
    return [
        Warning(f"{folder} is missing", hint="Run make setup", id="config.W001")
        for folder in folders
        if not folder.is_dir()
    ]


@register
def documents_can_be_laid_out(**_):
    """The site starts without Pango, but prints nothing."""
    return [
        Warning(
            f"The library {library} is missing, so no document can be printed",
            hint=f"Install the Debian package {package}",
            id="config.W002",
        )
        for library, package in PANGO.items()
        if find_library(library) is None
    ]
