"""Reads GIFT with pygiftparserrgmf 0.0.5 and prints what it makes of it as JSON.

usage: read_gift_rgmf.py FILE
"""

import json
import re
import sys

from pygiftparser import parser


def answer_of(option):
    """It takes whole weights only; those of thirds are still in the text."""
    part = re.match(r"%(\d+\.\d+)%(.*)", option.text)
    weight, text = (float(part[1]), part[2]) if part else (option.percentage * 100, option.text)
    return {"text": text, "weight": weight, "feedback": option.feedback or ""}


def question_of(question):
    answers = [answer_of(option) for option in question.answer.options]
    # The general feedback stands behind the feedback of the last answer, the first sign of it gone
    # where that has none.
    last, _, general = ("#" + answers[-1]["feedback"]).partition("####")
    answers[-1]["feedback"] = last[1:]
    return {
        "title": question.name,
        "valid": question.text.startswith("[html]") and not question.text_continue,
        "kind": type(question.answer).__name__,
        "text": question.text.removeprefix("[html]"),
        "feedback": general,
        "category": question.category,
        "answers": answers,
    }


with open(sys.argv[1], encoding="utf-8") as file:
    questions = parser.parse(file.read()).questions
json.dump([question_of(question) for question in questions], sys.stdout)
