"""Builds build/frontend from the design systems' npm packages.

Their stylesheets name a typeface and a crest that only GOV.UK domains may use, and
addresses from the root of a site. What is built here has neither.
"""

import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PACKAGES = HERE / "node_modules"
BUILT = HERE / "build" / "frontend"

SOURCES = {
    "govuk-frontend": "govuk-frontend/dist/govuk",
    "moj-frontend": "@ministryofjustice/frontend/moj",
}
CHANGES = [
    (r"@font-face\{[^}]*\}", ""),
    (r"GDS Transport", "Helvetica"),
    (r"url\([\"']?/assets/images/govuk-crest\.svg[\"']?\)", "none"),
    (r"url\(([\"']?)/assets/", r"url(\1"),
    (r"/\*# sourceMappingURL=.*?\*/", ""),
    (r"//# sourceMappingURL=.*", ""),
]
LEFT_OVER = re.compile(r"/assets/|GDS Transport|sourceMappingURL")


class CannotBuild(Exception):
    """Says in one sentence what stands in the way."""


def ours(text: str) -> str:
    """A stylesheet or script without typeface, crest, absolute address, source map."""
    for pattern, replacement in CHANGES:
        text = re.sub(pattern, replacement, text)
    return text


def build(packages: Path = PACKAGES, built: Path = BUILT) -> None:
    """Writes the files afresh. Raises CannotBuild if a package is not as expected."""
    shutil.rmtree(built, ignore_errors=True)
    (built / "images").mkdir(parents=True)
    for name, folder in SOURCES.items():
        source = packages / folder
        for ending in ("css", "js"):
            _write(source / f"{name}.min.{ending}", built)
        for icon in (source / "assets" / "images").glob("icon-*.svg"):
            shutil.copy(icon, built / "images")
    _every_image_is_there(built)


def _write(original: Path, built: Path) -> None:
    try:
        text = ours(original.read_text("utf-8"))
    except FileNotFoundError as missing:
        raise CannotBuild(f"The front-end package lacks {original}.") from missing
    if found := LEFT_OVER.search(text):
        raise CannotBuild(f"{original.name} still names “{found.group()}”.")
    (built / original.name).write_text(text, "utf-8")


def _every_image_is_there(built: Path) -> None:
    for sheet in built.glob("*.css"):
        for image in re.findall(
            r"url\([\"']?(images/[^)\"']+)", sheet.read_text("utf-8")
        ):
            if not (built / image).is_file():
                raise CannotBuild(f"{sheet.name} wants {image}, which is not there.")


if __name__ == "__main__":
    try:
        build()
    except CannotBuild as obstacle:
        sys.exit(str(obstacle))
