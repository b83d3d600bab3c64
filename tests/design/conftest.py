import pytest


@pytest.fixture(autouse=True)
def nothing_around_the_page(settings):
    """Pages are looked at without what staff have set, which would ask the database."""
    around = "service.middleware.AroundEveryPage"
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != around]
