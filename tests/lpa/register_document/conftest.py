import json
from pathlib import Path

import pytest
from django.conf import settings

BESIDE_US = Path(__file__).parents[4] / "shared/reference/register-schema"


@pytest.fixture(scope="session")
def schemas():
    """The register's own schemas by name. They are not ours to keep beside the code."""
    folder = Path(getattr(settings, "REGISTER_SCHEMAS", BESIDE_US))
    files = {path.name: path for path in folder.glob("*.json")}
    if not files:
        pytest.skip(f"The register's schemas are not at {folder}")
    return {name: json.loads(path.read_text()) for name, path in files.items()}
