"""Draws every letter of the CFF fonts in a PDF that qpdf has unpacked; fails where one can't be."""
import io
import re
import sys

from fontTools.cffLib import CFFFontSet
from fontTools.pens.boundsPen import BoundsPen

count = 0
with open(sys.argv[1], "rb") as file:
    pdf = file.read()
for stream in re.finditer(rb"/Subtype /CIDFontType0C.*?stream\n(.*?)endstream", pdf, re.S):
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(stream.group(1)), None)
    font = fonts[0]
    notdef = None
    for name in font.charset:
        outline = font.CharStrings[name]
        code = outline.bytecode
        outline.draw(BoundsPen(None))  # raises where it is broken
        if name == ".notdef":
            notdef = code
        elif code == notdef:
            sys.exit(f"{name} is an empty box")
        count += 1
print(count, "outlines")
sys.exit(0 if count > 300 else 1)
