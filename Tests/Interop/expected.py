"""What other programs should find, told from our JSON alone: texts as lines without their markup."""

import html
import re
from html.parser import HTMLParser

# What the tutor says around the texts.
LABELS = {"Not right:", "不对的答案：", "Hint", "提示"}


# Lines


class Lines(HTMLParser):
    """HTML as lines of text: one a block, code between backquotes, `pre` as it stands."""

    BLOCKS = {
        "p", "div", "ol", "ul", "li", "pre", "blockquote", "details", "summary", "table", "tr",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    }

    def __init__(self, text):
        super().__init__()
        self.lines, self.line, self.is_preformatted = [], "", False
        self.feed(text)
        self.close()
        self.end_line()

    def handle_starttag(self, tag, attributes):
        if tag in self.BLOCKS or tag == "br":
            self.end_line()
        if tag == "pre":
            self.is_preformatted = True
        if tag == "code":
            self.line += "`"

    def handle_endtag(self, tag):
        if tag in self.BLOCKS:
            self.end_line()
        if tag == "pre":
            self.is_preformatted = False
        if tag == "code":
            self.line += "`"

    def handle_data(self, data):
        self.line += data

    def end_line(self):
        line = self.line.rstrip() if self.is_preformatted else prose_line(self.line)
        if line.strip():
            self.lines.append(line)
        self.line = ""


def prose_line(line):
    """A line without blanks that mean nothing, and without the sign of a list's item."""
    return re.sub(r"^(?:- |\d+\. )", "", " ".join(line.split()))


def prose(text):
    lines = [prose_line(line) for line in (text or "").split("\n")]
    return [line for line in lines if line]


def drawing(text):
    return [line.rstrip() for line in (text or "").split("\n") if line.strip()]


def is_label(line):
    return re.sub(r" \d+$", "", line) in LABELS


def lines_of(text):
    """The lines of HTML, without what the tutor says around them."""
    return [line for line in Lines(text).lines if not is_label(line)]


# Anki


def note_fields(question):
    """The lines of both fields of a note."""
    front = drawing(question["exhibit"]) + prose(question["ask"])
    front += [line for option in question["options"] for line in prose(option["text"])]
    front += prose(question["form"])
    front += [line for hint in question["hints"] for line in prose(hint)]
    back = prose(question["key"]) + drawing(question["solution"])
    back += prose(question["explanation"]) + prose(question["why"])
    for mistake in question["mistakes"]:
        back += prose(mistake["answer"]) + prose(mistake["reason"])
    return [front, back]


# GIFT


def unescaped(text):
    """GIFT without its backslashes; some readers have taken away some of them."""
    return re.sub(r"\\([\\#=~{}:])", r"\1", text)


def gift_lines(text):
    return lines_of(unescaped(text))


def gift_text(question, found):
    """The lines of the text of a question: found, and expected; its last may say what is wanted."""
    lines = drawing(question["exhibit"]) + prose(question["ask"])
    if question["kind"] == "order":
        lines += [line for option in question["options"] for line in prose(option["text"])]
    actual = gift_lines(found["text"])
    return (actual[: len(lines)], len(actual) - len(lines) <= 1), (lines, True)


def gift_feedback(question, found):
    """The lines of the general feedback: found, and expected."""
    lines = prose(question["explanation"]) + prose(question["why"])
    return gift_lines(found["feedback"]), lines + [
        line for hint in question["hints"] for line in prose(hint)]


def answers_match(question, found):
    """What is wrong with the answers."""
    answers = [
        {
            "text": " ".join(gift_lines(answer["text"].removeprefix("[html]"))),
            "weight": answer["weight"],
            "feedback": gift_lines(answer["feedback"]),
        }
        for answer in found["answers"]
    ]
    problems = []
    right = [answer for answer in answers if answer["weight"] > 0]
    wrong = [answer for answer in answers if answer["weight"] <= 0]
    if any(option["right"] is not None for option in question["options"]):
        expected = [
            (" ".join(prose(option["text"])), weight(option, question["options"]))
            for option in question["options"]
        ]
        # Behind the options come wrong answers that only a reason tells of.
        listed = [(answer["text"], answer["weight"]) for answer in answers]
        if listed[: len(expected)] != expected or len(right) != sum(w > 0 for _, w in expected):
            problems.append(f"options {answers} for {expected}")
    elif not right or any(answer["weight"] != 100 for answer in right):
        problems.append(f"weights {answers}")
    elif not any(is_key(answer["text"], question) for answer in right):
        problems.append(f"no key {question['key']} among {right}")
    for mistake in question["mistakes"]:
        if prose(mistake["reason"]) not in [answer["feedback"] for answer in wrong]:
            problems.append(f"no feedback for {mistake}")
    return problems


def weight(option, options):
    """What an option is worth; of several right ones Moodle wants five decimals of a part."""
    right = sum(option["right"] for option in options)
    if right == 1:
        return 100 if option["right"] else 0
    return round(100 / right, 5) if option["right"] else -100


SEMICOLONS = {"en": "; ", "zh-Hans": "；"}


def is_key(text, question):
    """Whether an answer that is typed is the key."""
    key, kind = question["key"], question["kind"]
    if kind == "order":
        places = [int(number) - 1 for number in text.split()]
        options = [question["options"][place]["text"] for place in places]
        joined = SEMICOLONS[question["language"]].join(options)
        return len(options) == len(question["options"]) and joined == key
    number = re.fullmatch(r"([\d.]+):([\d.]+)", text)
    if not number:
        return text == html.unescape(key)
    value = seconds(key) if kind == "duration" else float(re.search(r"[\d.]+", key)[0])
    return abs(float(number[1]) - value) <= max(float(number[2]), 1e-9)


def seconds(span):
    units = {"min": 60, "分钟": 60, "s": 1, "秒": 1, "ms": 0.001, "毫秒": 0.001}
    words = span.split()
    return sum(float(count) * units[unit] for count, unit in zip(words[::2], words[1::2]))
