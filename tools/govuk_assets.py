"""Take the design system's style sheet and script from npm, without what is GOV.UK's own.

The crown, the royal arms and the GDS Transport typeface are for services on GOV.UK only, so the
images and fonts stay behind, and the style sheet asks for neither. A page chooses its typeface with
the custom property `--page-font`.

    python tools/govuk_assets.py node_modules/govuk-frontend openscrutiny/public/static/govuk
"""

import json
import re
import shutil
import sys
from pathlib import Path

FONT = 'var(--page-font,"Helvetica Neue",Arial,"Liberation Sans",sans-serif)'
CROWN_COPYRIGHT = "Copyright (C) 2017 Crown Copyright (Government Digital Service)"

FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
FONT_FAMILY = re.compile(r"GDS Transport,arial,sans-serif")
CROWN_ASSET = re.compile(r"url\(/assets/[^)]*\)")
SOURCE_MAP = re.compile(r"\n?(/\*|//)# sourceMappingURL=\S+( \*/)?\s*$")


def without_branding(css: str) -> str:
    """The style sheet with our fonts for GOV.UK's, and asking for none of its files."""
    css = FONT_FACE.sub("", css)
    css = FONT_FAMILY.sub(FONT, css)
    css = CROWN_ASSET.sub("none", css)
    return without_source_map(css)


def without_source_map(text: str) -> str:
    """The text without its last line's pointer to a map, which we do not keep."""
    return SOURCE_MAP.sub("\n", text)


def licence(ours: str) -> str:
    """The design system's MIT licence: npm leaves it out, and its terms are the same as ours."""
    return re.sub(r"(?m)^Copyright .*$", CROWN_COPYRIGHT, ours)


def copy_assets(*, package: Path, target: Path) -> None:
    """Fill `target` afresh; VERSION.txt is written last, so where it is, everything is."""
    built = package / "dist" / "govuk"
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    our_licence = Path(__file__).parents[1] / "LICENSE"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, text in {
        "govuk-frontend.min.css": without_branding(read(built / "govuk-frontend.min.css")),
        "govuk-frontend.min.js": without_source_map(read(built / "govuk-frontend.min.js")),
        "LICENSE.txt": licence(read(our_licence)),
        "VERSION.txt": f"govuk-frontend {version}\n",
    }.items():
        (target / name).write_text(text, encoding="utf-8")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    copy_assets(package=Path(sys.argv[1]), target=Path(sys.argv[2]))
