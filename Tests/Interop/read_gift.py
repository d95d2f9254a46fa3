"""Reads GIFT with pygiftparser 1.1 and prints what it makes of it as JSON.

usage: read_gift.py FILE
"""

import json
import logging
import sys

from pygiftparser import answer as kinds
from pygiftparser import parser

logging.disable(logging.CRITICAL)


def answer_of(item):
    if isinstance(item, kinds.NumericAnswer):
        text = f"{item.value:.15g}:{item.tolerance:.15g}"
    else:
        text = item.answer
    return {"text": text, "weight": item.fraction, "feedback": item.feedback}


def question_of(question):
    return {
        "title": question.title,
        "valid": question.valid and question.markup == "html" and not question.tail,
        "kind": type(question.answers).__name__,
        "text": question.text,
        "feedback": question.generalFeedback,
        "answers": [answer_of(item) for item in question.answers.answers],
    }


with open(sys.argv[1], encoding="utf-8") as file:
    json.dump([question_of(question) for question in parser.parseFile(file)], sys.stdout)
