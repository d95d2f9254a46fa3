"""Imports Anki texts into a fresh collection, one after the other, and prints as JSON what each import
did and what was in the collection then.

usage: import_anki.py LANGUAGE COLLECTION FILE ...    LANGUAGE is that of Anki's own words
"""

import json
import sys

import anki.lang
from anki.collection import Collection, ImportCsvRequest


def note_of(collection, identifier):
    note = collection.get_note(identifier)
    cards = note.cards()
    return {
        "note": note.id,
        "guid": note.guid,
        "type": note.note_type()["name"],
        "cards": [card.id for card in cards],
        "due": [card.due for card in cards],
        "decks": [collection.decks.name(card.did) for card in cards],
        "fields": note.fields,
        "tags": note.tags,
    }


def imported(collection, path):
    """Imports the file as the program's own dialogue would with nothing changed in it."""
    metadata = collection.get_csv_metadata(path, None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    notes = [note_of(collection, identifier) for identifier in collection.find_notes("")]
    return {
        "new": len(log.new),
        "updated": len(log.updated),
        "unchanged": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "refused": len(log.first_field_match) + len(log.missing_notetype)
        + len(log.missing_deck) + len(log.empty_first_field),
        "cards": collection.card_count(),
        "notes": {note["guid"]: note for note in notes},
    }


language, path, *files = sys.argv[1:]
anki.lang.set_lang(language)
collection = Collection(path)
json.dump([imported(collection, file) for file in files], sys.stdout)
collection.close()
