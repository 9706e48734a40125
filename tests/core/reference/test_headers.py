"""The header of a sheet is found whatever stands above it, beside its claims, and in its rows of data."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reference.headers import find_header

CLAIM_NAMES = ["Klaim", "Klaim yang beredar", "Isi pesan", "Narasi asli", "Claim reviewed (original)", "Hoaks", "Rumor"]
VERDICT_NAMES = ["Putusan", "Label", "Hasil cek fakta", "Rating (skor)", "Verdict", "Kesimpulan redaksi"]
OTHER_NAMES = ["No.", "Tgl tayang", "Tautan", "Media", "Kota", "Jenis", "Catatan"]
ABOVE = [[], ["Rekap hoaks dan fakta 2024"], ["Arsip klaim"], ["Diperbarui", "Mei 2024"]]
RATINGS = ["Hoaks", "Fakta", "Salah", "Benar", "Isu", "Misleading", "Sebagian benar"]
"""Some of them are names of columns too, as are some of these."""
REMARKS = ["7", "2024-05-12", "45424", "https://x.id/no/7", "pesan", "isu", "media", "Medan", ""]
WORDS = ["banjir", "di", "Medan", "klaim", "fakta", "hoaks", "sumber", "tanggal", "bahwa", "harga", "naik"]

SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=12).map(" ".join)


@given(data=st.data())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_the_header_is_found(data: st.DataObject) -> None:
    cells = {
        data.draw(st.sampled_from(CLAIM_NAMES)): SENTENCES,
        data.draw(st.sampled_from(VERDICT_NAMES)): st.sampled_from(RATINGS),
    }
    claim, verdict = cells
    others = data.draw(st.lists(st.sampled_from(OTHER_NAMES), unique=True, max_size=5))
    cells |= dict.fromkeys(others, st.sampled_from(REMARKS))
    names = data.draw(st.permutations(list(cells)))
    above = data.draw(st.lists(st.sampled_from(ABOVE), max_size=3))
    below = [[data.draw(cells[name]) for name in names] for _ in range(data.draw(st.integers(2, 9)))]
    header = find_header([*above, names, *below], {}, "sheet")
    assert header is not None
    assert (header.row, header.names) == (len(above) + 1, tuple(names))
    assert (header.columns["claim"], header.columns["verdict"]) == (names.index(claim), names.index(verdict))
