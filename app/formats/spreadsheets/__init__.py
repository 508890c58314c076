"""Any spreadsheet in, people out; pure.

`read_tables(path) -> list[SheetTable]` reads a file as text in rows,
`understand(tables) -> Understanding` guesses what each column is (correct it with its methods),
`people_from(understanding) -> PeopleRead` makes people and lists the problems by row,
`read_people(paths) -> PeopleRead` does all three.
"""
