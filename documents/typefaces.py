"""The typefaces in which everything is printed, in the order in which they are asked
for a letter; scripts/prepare installs them.

After the first two, which have the letters of Europe, each is asked for the letters of
another script. All stand in both lists, so that what one can print the other can too.
"""

# Noto draws each script in a typeface of its own. Those come before DejaVu, which has
# some letters of many scripts, but not all of any that joins them.
SCRIPTS = (
    *("Arabic", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil"),
    *("Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Myanmar", "Khmer"),
    *("Ethiopic", "Georgian", "Armenian", "Hebrew", "Thaana", "Syriac", "NKo"),
    *("Tifinagh", "Cherokee", "Mongolian", "Adlam", "Ol Chiki", "Meetei Mayek"),
)
OTHERS = (
    *(f"Noto Sans {script}" for script in SCRIPTS),
    *("Noto Serif Tibetan", "DejaVu Sans Mono", "DejaVu Sans", "Noto Sans"),
    *("Droid Sans Fallback", "WenQuanYi Micro Hei", "Symbola", "Noto Sans Symbols2"),
)
TYPEWRITER = ("Liberation Mono", *OTHERS)
SANS = ("Liberation Sans", *OTHERS)


def as_css() -> str:
    """Both lists as variables of a style sheet."""
    said = {"typewriter": TYPEWRITER, "sans": SANS}
    lists = ";".join(
        f"--{name}:" + ",".join(f'"{family}"' for family in families)
        for name, families in said.items()
    )
    return f":root{{{lists}}}"
