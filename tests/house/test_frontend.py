"""What is served in place of the design systems' own files."""

import pytest

from scripts import frontend

pytestmark = pytest.mark.once


@pytest.fixture
def packages(tmp_path):
    """Packages as small as can be, in the shape of the real ones."""
    for name, folder in frontend.SOURCES.items():
        source = tmp_path / "packages" / folder
        (source / "assets/images").mkdir(parents=True)
        (source / "assets/images/icon-tick.svg").write_text("<svg/>")
        (source / "assets/images/crest.svg").write_text("<svg/>")
        (source / f"{name}.min.css").write_text("a{color:red}")
        (source / f"{name}.min.js").write_text("export{};")
    return tmp_path / "packages"


@pytest.fixture
def sheet(packages):
    return packages / frontend.SOURCES["moj-frontend"] / "moj-frontend.min.css"


def test_addresses_become_relative():
    css = frontend.ours("a{background:url(/assets/images/icon-tick.svg)}")

    assert css == "a{background:url(images/icon-tick.svg)}"


def test_the_typeface_that_is_not_ours_gives_way_to_another():
    css = frontend.ours(
        "@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}"
        "a{font-family:GDS Transport,arial,sans-serif}"
    )

    assert css == "a{font-family:Helvetica,arial,sans-serif}"


def test_the_crest_is_left_out():
    css = frontend.ours("a{mask-image:url(/assets/images/govuk-crest.svg)}")

    assert css == "a{mask-image:none}"


@pytest.mark.parametrize(
    "ending", ["/*# sourceMappingURL=x.css.map */", "//# sourceMappingURL=x.js.map"]
)
def test_source_maps_are_not_mentioned(ending):
    assert frontend.ours("a" + ending) == "a"


def test_only_icons_are_served_of_the_images(packages, tmp_path):
    frontend.build(packages, tmp_path / "built")

    images = [image.name for image in (tmp_path / "built/images").iterdir()]
    assert images == ["icon-tick.svg"]


def test_an_image_that_is_not_there_stops_the_build(packages, sheet, tmp_path):
    sheet.write_text("a{background:url(/assets/images/other.svg)}")

    with pytest.raises(frontend.CannotBuild, match=r"wants images/other\.svg"):
        frontend.build(packages, tmp_path / "built")


def test_an_address_from_the_root_of_the_site_stops_the_build(
    packages, sheet, tmp_path
):
    sheet.write_text('@import "/assets/more.css";')

    with pytest.raises(frontend.CannotBuild, match="still names"):
        frontend.build(packages, tmp_path / "built")


def test_a_package_without_its_files_stops_the_build(packages, sheet, tmp_path):
    sheet.unlink()

    with pytest.raises(frontend.CannotBuild, match="lacks"):
        frontend.build(packages, tmp_path / "built")


def test_the_real_packages_build(tmp_path):
    frontend.build(built=tmp_path)

    assert {"govuk-frontend.min.css", "moj-frontend.min.js"} <= {
        path.name for path in tmp_path.iterdir()
    }
