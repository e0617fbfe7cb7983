"""Draws the app's icons into assets/icons: icon.png (1024), icon-512.png, icon.ico and icon.icns. Needs numpy and Pillow.

The picture: a rounded square whose colour turns from orange (negative) over grey (zero) to blue (positive), as everywhere in the app, and on it
a white cost curve that falls to its minimum.
"""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

SIZE = 1024
OVERSAMPLING = 2
MARGIN = 0.085  # of the side, as the desktops' own icons have it
RADIUS = 0.225  # of the square
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "icons"

ORANGE = (232, 134, 42)
GREY = (226, 229, 231)
BLUE = (15, 111, 184)
# Angle as a part of the full turn, and colour.
STOPS = [(0.0, ORANGE), (0.30, GREY), (0.64, BLUE), (0.82, (140, 128, 122)), (1.0, ORANGE)]
START_DEGREES = 297


def conic_gradient(size):
    """Colours (size, size, 3) that turn clockwise around the middle, beginning at START_DEGREES from the top."""
    row, column = np.mgrid[0:size, 0:size] + 0.5
    angle = np.degrees(np.arctan2(column - size / 2, size / 2 - row))
    turn = ((angle - START_DEGREES) % 360) / 360
    places = [place for place, _ in STOPS]
    return np.stack([np.interp(turn, places, [colour[channel] for _, colour in STOPS]) for channel in range(3)], axis=-1)


def curve(count=400):
    """Points of the cost curve on the unit square: steep at first, flat at the end."""
    x = np.linspace(0.0, 1.0, count)
    y = 1 - np.exp(-4.2 * x)
    return x, y / y[-1]


def draw(size):
    side = size * OVERSAMPLING
    margin = round(side * MARGIN)
    inner = side - 2 * margin
    colours = Image.fromarray(conic_gradient(side).astype(np.uint8), "RGB")
    mask = Image.new("L", (side, side), 0)
    ImageDraw.Draw(mask).rounded_rectangle((margin, margin, side - margin, side - margin), radius=inner * RADIUS, fill=255)
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    picture.paste(colours, mask=mask)

    left, top, width, height = margin + inner * 0.22, margin + inner * 0.22, inner * 0.54, inner * 0.52
    x, y = curve()
    points = list(zip(left + x * width, top + y * height, strict=True))
    stroke = inner * 0.062
    shadow = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    for layer, colour, offset in ((shadow, (20, 30, 50, 70), inner * 0.012), (None, (255, 255, 255, 255), 0)):
        target = ImageDraw.Draw(layer if layer is not None else picture)
        for px, py in points:
            target.ellipse((px - stroke / 2, py + offset - stroke / 2, px + stroke / 2, py + offset + stroke / 2), fill=colour)
        px, py = points[-1]
        dot = inner * 0.085
        target.ellipse((px - dot, py + offset - dot, px + dot, py + offset + dot), fill=colour)
        if layer is not None:
            picture.alpha_composite(layer)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    icon = draw(SIZE)
    icon.save(FOLDER / "icon.png", optimize=True)
    icon.resize((512, 512), Image.Resampling.LANCZOS).save(FOLDER / "icon-512.png", optimize=True)
    icon.save(FOLDER / "icon.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
    icon.save(FOLDER / "icon.icns")


main()
