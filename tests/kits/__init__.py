"""The whole product of kinds, papers, sizes, templates and contents: slow, run by `make kits`."""
