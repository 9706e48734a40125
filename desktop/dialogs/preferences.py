"""Preferences, drawn from the settings' declarations: a page a section, each change kept at once; and the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claims.settings import SETTINGS, Setting, Value
from desktop import appearance
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation, labelled
from desktop.phrases import language, tr

ONE_COLUMN_FROM = 16
"""Points above which names stand over their fields: beside them there is no room."""

Change = Callable[[str, Value], None]


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """A command as the page of keys shows it; `keys` are those declared, `scope` is where they work."""

    id: str
    title: str
    menu: str
    keys: tuple[str, ...]
    scope: str = "window"


class PreferencesDialog(Dialog):
    """Every change holds at once, so there is nothing to confirm.

    Args:
        commands: what the page of keys lists.
        change: sets a setting and lets the window follow.
    """

    def __init__(
        self, context: Context, commands: Sequence[KeyChoice], change: Change, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Preferences"), parent, QSize(720, 560))
        self.context = context
        self._change = change
        self.fields: dict[str, QWidget] = {}
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Preferences"))
        for section in dict.fromkeys(setting.section for setting in SETTINGS if setting.kind != "mapping"):
            self.tabs.addTab(self._page(section), tr(section))
        self.keys = KeysPage(commands, context.settings.mapping("shortcuts"), lambda keys: change("shortcuts", keys))
        self.tabs.addTab(self.keys, tr("Keys"))
        self.column.addWidget(self.tabs, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)

    def _page(self, section: str) -> QWidget:
        inside = QWidget()
        form = QGridLayout(inside)
        form.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        form.setHorizontalSpacing(appearance.WIDE)
        form.setVerticalSpacing(appearance.SMALL)
        beside = int(appearance.points() <= ONE_COLUMN_FROM)
        form.setColumnStretch(beside, 1)
        for setting in SETTINGS:
            if setting.section != section or setting.kind == "mapping":
                continue
            field = self._field(setting)
            self.fields[setting.key] = field
            about = explanation(tr(setting.help))
            about.setContentsMargins(0, 0, 0, appearance.GAP)
            row = form.rowCount()
            form.addWidget(labelled(tr(setting.title), field), row, 0)
            form.addWidget(field, row + 1 - beside, beside)
            form.addWidget(about, row + 2 - beside, beside)
        form.setRowStretch(form.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr(section))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _field(self, setting: Setting) -> QWidget:
        choices = setting.choices or _defined(setting.key)
        if choices:
            return self._choice(setting, choices)
        if setting.kind == "switch":
            return self._switch(setting)
        if setting.kind == "number":
            return self._number(setting)
        text = QLineEdit(self.context.settings.text(setting.key))
        text.editingFinished.connect(lambda: self._change(setting.key, text.text().strip()))
        return text

    def _choice(self, setting: Setting, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for stored, title in choices:
            box.addItem(tr(title), stored)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.setCurrentIndex(max(box.findData(self.context.settings.get(setting.key)), 0))
        box.activated.connect(lambda _: self._change(setting.key, box.currentData()))
        return box

    def _switch(self, setting: Setting) -> QCheckBox:
        box = QCheckBox(tr("Yes"))
        box.setChecked(bool(self.context.settings.get(setting.key)))
        box.toggled.connect(lambda on: self._change(setting.key, on))
        return box

    def _number(self, setting: Setting) -> QSpinBox:
        """A number; where 0 stands for the system's own, it is the lowest step and says so."""
        box = QSpinBox()
        box.lineEdit().setTextMargins(appearance.SMALL, 0, 0, 0)  # a style sheet does not reach the field inside
        with_zero = setting.default == 0
        box.setRange(setting.low - 1 if with_zero else setting.low, setting.high)
        if with_zero:
            box.setSpecialValueText(tr("As the system"))
        now = self.context.settings.number(setting.key)
        box.setValue(now or box.minimum())
        box.valueChanged.connect(lambda value: self._change(setting.key, 0 if value < setting.low else value))
        return box


def _defined(key: str) -> list[tuple[str, str]]:
    """Scales and checklists are chosen from those that are defined."""
    if key == "scale":
        from claims.review import scales

        return [(one.id, one.title.get(language()) or one.id) for one in scales()]
    if key == "checklist":
        from claims.review import templates

        return [(one.id, one.title.get(language()) or one.id) for one in templates()]
    return []


class KeysPage(QWidget):
    """Every command with its key; a new key is refused where another command of the same place has it."""

    def __init__(
        self, commands: Sequence[KeyChoice], changed: Mapping[str, str], keep: Callable[[Value], None]
    ) -> None:
        super().__init__()
        self._commands = {command.id: command for command in commands}
        self._changed = dict(changed)
        self._keep = keep
        rows = QVBoxLayout(self)
        rows.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        rows.setSpacing(appearance.GAP)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a command"))
        self.filter.setAccessibleName(tr("Find a command"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._find)
        rows.addWidget(self.filter)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Command"), tr("Key")])
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.currentItemChanged.connect(self._show)
        rows.addWidget(self.tree, 1)
        rows.addLayout(self._editor())
        self.problem = QLabel()
        self.problem.setProperty("look", "conflict")
        self.problem.setWordWrap(True)
        rows.addWidget(self.problem)
        self._fill()

    def _editor(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(appearance.GAP)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        row.addWidget(labelled(tr("New key"), self.edit))
        row.addWidget(self.edit, 1)
        for name, act in (
            (tr("Set"), self._set),
            (tr("No key"), lambda: self.choose("")),
            (tr("As it was"), self._reset),
        ):
            button = QPushButton(name)
            button.clicked.connect(act)
            row.addWidget(button)
        return row

    def _fill(self) -> None:
        for command in self._commands.values():
            item = QTreeWidgetItem([f"{command.menu} › {command.title}" if command.menu else command.title, ""])
            item.setData(0, Qt.ItemDataRole.UserRole, command.id)
            item.setText(1, self._text(command))
            self.tree.addTopLevelItem(item)
        self.tree.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 52)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)

    def keys_of(self, command: KeyChoice) -> tuple[str, ...]:
        """The keys in use now: the user's, else the declared ones."""
        own = self._changed.get(command.id)
        return command.keys if own is None else ((own,) if own else ())

    def _text(self, command: KeyChoice) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        return "  ".join(QKeySequence(key).toString(native) for key in self.keys_of(command))

    @property
    def current(self) -> KeyChoice | None:
        """The command whose key is being changed."""
        item = self.tree.currentItem()
        return self._commands[item.data(0, Qt.ItemDataRole.UserRole)] if item else None

    def select(self, command_id: str) -> None:
        """Makes a command the one that is changed."""
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == command_id:
                self.tree.setCurrentItem(item)

    def _show(self) -> None:
        command = self.current
        keys = self.keys_of(command) if command else ()
        self.edit.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self.problem.clear()

    def _set(self) -> None:
        self.choose(self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def choose(self, key: str) -> bool:
        """Gives the current command a key (none if empty); refuses one that is taken and says by whom."""
        command = self.current
        if command is None:
            return False
        holder = self._holder(key, command)
        if holder is not None:
            self.problem.setText(
                tr("{key} already runs “{title}”. Give that another key first.", key=key, title=holder.title)
            )
            return False
        self._changed[command.id] = key
        self._store(command)
        return True

    def _holder(self, key: str, command: KeyChoice) -> KeyChoice | None:
        """The other command of the same scope that has this key."""
        wanted = QKeySequence(key)
        if not key:
            return None
        for other in self._commands.values():
            elsewhere = other.id == command.id or other.scope != command.scope
            if not elsewhere and any(QKeySequence(one) == wanted for one in self.keys_of(other)):
                return other
        return None

    def _reset(self) -> None:
        command = self.current
        if command is None:
            return
        own = self._changed.pop(command.id, None)
        clash = next((holder for key in command.keys if (holder := self._holder(key, command))), None)
        if clash is not None and own is not None:
            self._changed[command.id] = own
            self.problem.setText(tr("Its key is now used by “{title}”.", title=clash.title))
            return
        self._store(command)

    def _store(self, command: KeyChoice) -> None:
        self.problem.clear()
        item = self.tree.currentItem()
        if item is not None:
            item.setText(1, self._text(command))
        self._keep(dict(self._changed))

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                known = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in known for word in words))
