"""Opening and closing: articles, review files, workspaces, pasted text and the sample, always in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from claims.errors import ClaimdeskError, RefusedInput
from claims.settings import settings_folder
from claims.wording import explain
from desktop import phrases
from desktop.context import Context
from desktop.operations.deciding import disputes_told, first_of, is_safe_to_leave
from desktop.operations.earlier import find_earlier, tell_changed
from desktop.operations.recent import recent, remember, remember_unopened
from desktop.operations.references import match_all, open_reference
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.records import Article, Progress
    from claims.review import Review, Workspace

REVIEW_SUFFIX = ".review.yaml"
LONGEST_NAME = 60
"""Letters of a pasted text's first words, which are its name where it has no headline."""
PICTURE_SECONDS = 0.05
"""How long a review is left alone with the window when it is first shown: what is read is painted first."""
REFERENCE_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class _Opened:
    """A review that was opened, with its article where it was read for that, its workspace, the article's file where
    that was named and is not read yet, what could not be opened before it, and what was named behind it."""

    review: Review
    read: Article | None = None
    workspace: Workspace | None = None
    named: Path | None = None
    refused: tuple[ClaimdeskError, ...] = ()
    rest: tuple[Path, ...] = ()


def open_paths(context: Context, paths: Sequence[str], reference: str | None = None) -> None:
    """Opens what was named or dropped: an article, a review, a workspace folder, or a reference spreadsheet.

    Of several works the first that can be opened is shown, and the others stand on the start page's list.
    """
    references = [path for path in paths if Path(path).suffix.casefold() in REFERENCE_SUFFIXES]
    works = [path for path in paths if path not in references]
    wanted = reference or next(iter(references), None)
    if works:
        _open_works(context, [Path(work).absolute() for work in works], wanted)
    elif wanted is not None:
        open_reference(context, wanted)


def paste(context: Context) -> None:
    """Opens the text of the clipboard as an article."""
    open_text(context, QGuiApplication.clipboard().text())


def open_text(context: Context, text: str) -> None:
    """Opens pasted text as an article; its review is kept in the user's own folder, named by its first words."""
    if not text.strip():
        context.notices.say(tr("There is no text to paste; copy an article first."), "warning")
        return
    import hashlib

    folder = pasted_folder()
    name = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]

    def work(progress: Progress) -> _Opened:
        from claims.articles import article_from_text

        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.txt"
        article = article_from_text(text, path=str(path))
        if article.origins.get("title") == "file name":
            article = replace(article, title=_first_words(article.text))
        return _review_of(context, article, folder / f"{name}{REVIEW_SUFFIX}", None, progress)

    _start(context, tr("Reading the pasted text"), work, None, pasted=True)


def pasted_folder() -> Path:
    """Where the reviews of pasted texts are kept until somebody saves them elsewhere."""
    return settings_folder() / "pasted"


def folder_of_work(context: Context) -> str:
    """Where dialogs look first: the folder or workspace of the open review, or of the one that was open last."""
    from claims.review import is_workspace

    known = [context.review.path] if context.review is not None else [Path(one.path) for one in recent(context)]
    folders = (path.absolute().parent for path in known)
    folder = next((one for one in folders if one != pasted_folder()), None)
    if folder is None:
        return ""
    return str(folder.parent if is_workspace(folder.parent) else folder)


def _first_words(text: str) -> str:
    """A name for a text that has none of its own."""
    line = " ".join(text[: 4 * LONGEST_NAME].split())
    return line if len(line) <= LONGEST_NAME else f"{line[:LONGEST_NAME].rpartition(' ')[0] or line[:LONGEST_NAME]} …"


def open_sample(context: Context) -> None:
    """Opens the sample workspace in the user's own folder; work done there before is kept."""
    from platformdirs import user_data_path

    from claims.review.sample import make_sample

    make_sample(user_data_path("claimdesk") / "sample")
    open_paths(context, [str(user_data_path("claimdesk") / "sample")])


def close_review(context: Context) -> None:
    """Back to the start page. All is saved, so nothing is asked; what could not be saved stays open."""
    if not is_safe_to_leave(context):
        return
    remember(context)
    for lane in ("match", "ahead", "sweep", "earlier", "opening"):
        context.tasks.cancel(lane)
    if context.review is not None:
        context.review.close()
    context.set_review(None)


def _open_works(context: Context, paths: Sequence[Path], reference: str | None) -> None:
    def work(progress: Progress) -> _Opened:
        return _first_opened(context, paths, None, progress)

    _start(context, tr("Opening {name}", name=paths[0].name), work, reference)


def _first_opened(context: Context, paths: Sequence[Path], workspace: Workspace | None, progress: Progress) -> _Opened:
    """The first work that can be opened, and what is wrong with those before it; a folder stands for what is in it.

    Raises:
        ClaimdeskError: none can; the others' errors are in its `others`.
    """
    refused: list[ClaimdeskError] = []
    for number, path in enumerate(paths, 1):
        try:
            its_own = workspace or _workspace_of(path)
            if path.is_dir():
                opened = _first_opened(context, _works_in(path, its_own), its_own, progress)
            else:
                opened = _opened(context, path, its_own, progress)
            return replace(opened, refused=(*refused, *opened.refused), rest=tuple(paths[number:]))
        except ClaimdeskError as problem:
            refused += problem, *problem.others
    refused[0].others = tuple(refused[1:])
    raise refused[0]


def _workspace_of(path: Path) -> Workspace | None:
    """The workspace that a file or folder belongs to."""
    from claims.review import is_workspace, open_workspace

    folder = path if path.is_dir() else path.resolve().parent.parent
    return open_workspace(folder) if is_workspace(folder) else None


def _works_in(folder: Path, workspace: Workspace | None) -> list[Path]:
    """What to show of a folder, best first: reviews with open claims, else the articles."""
    from claims.files import is_article

    if workspace is not None:
        done = {path for path, progress in workspace.progress.items() if not progress.open and not progress.error}
        waiting = [path for path in workspace.articles if workspace.review_of(path) not in done]
        works = list(dict.fromkeys((*waiting, *workspace.articles, *workspace.reviews)))
    else:
        works = [path for path in sorted(folder.iterdir()) if path.name.endswith(REVIEW_SUFFIX) or is_article(path)]
    if not works:
        raise RefusedInput("there is no article in this folder", str(folder), "put one into its folder articles")
    return works


def _start(
    context: Context,
    title: str,
    work: Callable[[Progress], _Opened],
    reference: str | None,
    *,
    pasted: bool = False,
) -> None:
    def done(opened: _Opened) -> None:
        if not is_safe_to_leave(context):
            opened.review.close()
            return
        remember_unopened(context, opened.rest)
        _shown(context, opened, reference)
        _tell(context, opened, pasted=pasted)

    if is_safe_to_leave(context):
        context.tasks.start(title, work, done, lane="opening", latest=True)


def _opened(context: Context, path: Path, workspace: Workspace | None, progress: Progress) -> _Opened:
    """The review of an article or review file."""
    from claims.files import file_name
    from claims.review import open_review

    progress(0, 0, path.name)
    if path.name.endswith((REVIEW_SUFFIX, ".yaml", ".yml")):
        return _Opened(open_review(path, by=context.by), None, workspace)
    kept = _review_path(workspace, path)
    if kept.exists():
        review = open_review(kept, by=context.by)  # shown at once; see `_look_at_article`
        if file_name(review.document.article.path) in ("", path.name):
            return _Opened(review, None, workspace, path)
        review.close()  # the review of x.txt is none of x.html, which lies beside it
        kept = kept.with_name(f"{path.name}{REVIEW_SUFFIX}")
        if kept.exists():
            return _Opened(open_review(kept, by=context.by), None, workspace, path)
    from claims.articles import read_article

    return _review_of(context, read_article(path), kept, workspace, progress)


def _review_path(workspace: Workspace | None, article: Path) -> Path:
    """Where an article's review lies: in the workspace's folder for reviews, else beside the article."""
    if workspace is not None and article.resolve().parent == workspace.folder / "articles":
        return workspace.review_of(article)
    return article.with_name(f"{article.stem}{REVIEW_SUFFIX}")


def _review_of(
    context: Context, article: Article, path: Path, workspace: Workspace | None, progress: Progress
) -> _Opened:
    """A review that begins, or goes on with what is found in the article now."""
    from claims.extraction import extract_claims
    from claims.review import open_review
    from claims.review.records import ReviewSettings

    found = extract_claims(article, label_language=context.label_language, progress=progress)
    settings = ReviewSettings(scale=context.settings.text("scale"), checklist=context.settings.text("checklist"))
    if workspace is not None:
        settings = workspace.settings
    review = open_review(path, by=context.by, article=article, claims=found, settings=settings)
    return _Opened(review, article, workspace)


def _look_at_article(context: Context, review: Review, named: Path | None) -> None:
    """Reads the article of an earlier review again, quietly; where it changed, its claims are found anew.

    Args:
        named: the article's file, where somebody opened that and not the review.
    """
    path = named or _article_of(review)
    if review.read_only or path is None:
        return
    known, claims, language = review.document.article, review.claims, context.label_language

    def work(progress: Progress) -> Article:
        from claims.articles import read_article

        article = read_article(path)
        if known.published not in (None, article.published):
            article = read_article(path, published=known.published)  # somebody set it
        if article.text != known.text:
            from claims.extraction import extract_claims

            review.renew(article, extract_claims(article, label_language=language, progress=progress))
        return article

    def done(article: Article) -> None:
        if review is not context.review:
            return
        context.read, changed = article, article.text != known.text
        if changed or article.notices:
            context.article_changed.emit()
        if changed:
            tell_changed(context, claims)
            match_all(context)

    context.tasks.start(tr("Looking at the article"), work, done, failed=lambda _: None, lane="article", quiet=True)


def _shown(context: Context, opened: _Opened, reference: str | None) -> None:
    """Shows an opened review; what else belongs to it follows when its claims have been painted."""
    review, context.workspace = opened.review, opened.workspace
    if reference is None and opened.workspace is not None and opened.workspace.reference is not None:
        reference = str(opened.workspace.reference)
    if context.review is not None:
        remember(context)
        context.review.close()
    review.take_over()  # it was this window that held it, if the same review is opened again
    context.set_review(review, opened.read)
    remember(context)
    if review.read_only:
        holder = f"{review.held_by.by} ({review.held_by.host})" if review.held_by else tr("another program")
        context.notices.say(
            tr("{holder} is working on this review; you can look, not change.", holder=holder), "warning"
        )

    def follow(_: None) -> None:
        if review is context.review:
            _look_at_article(context, review, opened.named)
            find_earlier(context)
            _open_used(context, review, reference)

    title = tr("Opening {name}", name=review.path.name)
    context.tasks.start(title, lambda progress: time.sleep(PICTURE_SECONDS), follow, lane="after", quiet=True)


def _open_used(context: Context, review: Review, reference: str | None) -> None:
    """Opens the reference that was asked for, or that the review was matched against."""
    used = review.document.reference
    wanted = reference or (used.path if used is not None else "") or context.reference_path
    if wanted and (wanted != context.reference_path or context.reference is None):
        open_reference(context, _found(wanted, review.path), quiet=True)
    else:
        match_all(context)


def _tell(context: Context, opened: _Opened, *, pasted: bool) -> None:
    """Says in one notice what could not be opened, what waits on the start page, and what asks for somebody: a
    difference, a missing day.

    For the day only while nothing is decided: whoever has begun is not asked again, the article's panel asks always.
    """
    broken = tuple(dict.fromkeys(explain(problem, phrases.language()).rstrip(".") for problem in opened.refused))
    faults, said = _faults(context), first_of(broken)
    if opened.rest:
        said.append(tr("{count} more wait on the start page.", count=phrases.number(len(opened.rest))))
    said += first_of(faults)
    if pasted:
        said.append(tr("The review of this text is kept in {folder}.", folder=str(pasted_folder())))
    if context.disputes:
        said.append(disputes_told(len(context.disputes)))
        context.notices.say(" ".join(said), "warning", tr("Settle …"), context.disputes_wanted.emit, stays=True)
    elif _day_is_missing(context):
        said.append(tr("The article does not say when it was published; words such as “Monday” need that day."))
        context.notices.say(" ".join(said), "done", tr("Set the day …"), context.day_wanted.emit)
    elif pasted:
        context.notices.say(" ".join(said), "done", tr("Save elsewhere …"), context.elsewhere_wanted.emit)
    elif said:
        wrong = bool(broken or faults)
        context.notices.say(" ".join(said), "warning" if wrong else "done", stays=wrong)


def _faults(context: Context) -> Sequence[str]:
    """What a person wrote into the review's file that cannot be, such as a rating that its scale does not have."""
    from claims.review.definitions import workspace_of
    from claims.review.standing import faults_told

    review = context.review
    return faults_told(review.document, phrases.language(), workspace_of(review.path)) if review is not None else ()


def _day_is_missing(context: Context) -> bool:
    if context.review is None or context.read_only or context.review.document.article.published is not None:
        return False
    dates = [mention for entry in context.claims for mention in entry.claim.dates]
    return any(mention.is_open for mention in dates) and all(entry.verdict is None for entry in context.claims)


def _article_of(review: Review) -> Path | None:
    """The article's file, as the review names it, or where it lies after both were moved or copied together."""
    from claims.files import file_name, is_file

    told, folder = review.document.article.path, review.path.absolute().parent
    name = file_name(told)
    beside = (folder / told, folder.parent / told, folder / name, folder.parent / "articles" / name, Path(told))
    return next((path for path in beside if is_file(path)), None)


def _found(reference: str, review: Path) -> str:
    """A reference named in a review file, as written or beside the review or its workspace."""
    from claims.files import file_name, is_file

    for folder in (Path(), review.parent, review.parent.parent):
        if is_file(folder / reference):
            return str(folder / reference)
    beside = [folder / file_name(reference) for folder in (review.parent, review.parent.parent)]
    return str(next((path for path in beside if is_file(path)), reference))
