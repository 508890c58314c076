"""`place FILE.json`: where the programs of a file stand."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from app.core.dimensions.place import place_of
from app.core.edits.templates import add_from_template
from app.core.model import Library, ProgramDesign, Template, Workspace, designs_of
from app.formats.item_files import load_contents, merged
from app.formats.library_files import load_library
from app.formats.program_files import programs_in
from app.formats.wording.places import figure, missing_sentences


def add_arguments(parser: ArgumentParser) -> None:
    """What can be said behind `place`."""
    parser.description = "Say where the programs of a file stand, each dimension from 0 to 100."
    parser.add_argument(
        "file",
        type=Path,
        help="a JSON file of programs, exported by Trellis or in the form of its templates",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print a list of objects with unrounded values from 0 to 1",
    )


def run(args: Namespace) -> int:
    """Print the places of the programs in the file; raises Problem for a file it can't read."""
    library = load_library()
    contents = load_contents(args.file, library)
    known = merged(library, contents)
    designs = [_design(template, known) for template in programs_in(contents, args.file.name)]
    if args.json:
        print(json.dumps([_as_json(design) for design in designs], indent=1))
    else:
        print("\n".join(_as_table(designs)))
    return 0


def _design(template: Template, library: Library) -> ProgramDesign:
    (design,) = designs_of(add_from_template(Workspace(), library, template)).values()
    return design


def _as_json(design: ProgramDesign) -> dict[str, Any]:
    place = place_of(design)
    return {
        "title": design.program.title,
        "structure": place.structure,
        "immediacy": place.immediacy,
        "scale": place.scale,
        "transparency": place.transparency,
        "structure_range": place.structure_range,
        "immediacy_range": place.immediacy_range,
        "missing": missing_sentences(place, design),
    }


def _as_table(designs: list[ProgramDesign]) -> list[str]:
    heads = ["Program", "Structure", "Immediacy", "Scale", "Transparency"]
    rows = [_cells(design) for design in designs]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [heads, *rows]
    ]
    for design in designs:
        if missing := missing_sentences(place_of(design), design):
            lines += ["", design.program.title, *(f"  {sentence}" for sentence in missing)]
    return lines


def _cells(design: ProgramDesign) -> list[str]:
    place = place_of(design)
    return [
        design.program.title,
        figure(place.structure, place.structure_range),
        figure(place.immediacy, place.immediacy_range),
        figure(place.scale),
        figure(place.transparency),
    ]
