"""Reading the imports of a source tree without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """One module importing another; `target` is as precise as the source says."""

    module: str
    target: str
    line: int

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


def imports_in(root: Path, package: str) -> list[Import]:
    """All imports of all modules of the package, those inside functions too."""
    paths = sorted((root / package).rglob("*.py"))
    modules = {_module(root, path) for path in paths}
    return [one for path in paths for one in _imports_of(root, path, modules)]


def cycles(found: list[Import]) -> list[set[str]]:
    """Groups of modules that import each other in a ring, one group for each ring found."""
    graph: dict[str, set[str]] = {}
    for one in found:
        graph.setdefault(one.module, set()).add(one.target)
    rings = []
    while ring := _ring(graph):
        rings.append(set(ring))
        graph[ring[0]].discard(ring[1])
        graph[ring[1]].discard(ring[0])
    return rings


def _ring(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        return ring
    return []


def _module(root: Path, path: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports_of(root: Path, path: Path, modules: set[str]) -> Iterator[Import]:
    module = _module(root, path)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for target in _targets(node, module, modules, path.name == "__init__.py"):
            yield Import(module, target, getattr(node, "lineno", 0))


def _targets(node: ast.AST, module: str, modules: set[str], is_package: bool) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = _base(node, module, is_package)
        for alias in node.names:
            whole = f"{base}.{alias.name}"
            yield whole if whole in modules else base


def _base(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    here = module.split(".")[: (1 if is_package else 0) - node.level or None]
    return ".".join([*here, node.module] if node.module else here)
