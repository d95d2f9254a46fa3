// libedit's variadic functions with their arguments fixed: Swift cannot call a variadic one.
#pragma once
#include <histedit.h>
#include <signal.h>
#include <stdio.h>

#pragma clang assume_nonnull begin

typedef const char *_Nullable (*CLibEditPrompt)(EditLine *);
typedef unsigned char (*CLibEditFunction)(EditLine *, int);

// stdin, stdout and stderr are mutable globals, which Swift 6 does not touch.
static inline EditLine *_Nullable cedit_init(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void cedit_set_client_data(EditLine *editor, void *data) {
  el_set(editor, EL_CLIENTDATA, data);
}

static inline void *_Nullable cedit_client_data(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}

// What stands between two `delimiter`s in the prompt takes no cells.
static inline void cedit_set_prompt(EditLine *editor, CLibEditPrompt prompt, char delimiter) {
  el_set(editor, EL_PROMPT_ESC, prompt, delimiter);
}

static inline void cedit_use_emacs_keys(EditLine *editor) {
  el_set(editor, EL_EDITOR, "emacs");
}

// libedit restores the terminal for SIGTSTP, SIGCONT and SIGWINCH.
static inline void cedit_handle_signals(EditLine *editor) {
  el_set(editor, EL_SIGNAL, 1);
}

// Raw mode, in which keys are read one by one, or the mode that was before.
static inline void cedit_set_raw(EditLine *editor, int is_raw) {
  el_set(editor, EL_PREP_TERM, is_raw);
}

// While a line is edited Ctrl-C and Ctrl-Z are keys like any other. `intr=` is for now, `-intr` for
// when libedit next looks whether the terminal's characters have changed.
static inline void cedit_make_signals_keys(EditLine *editor) {
  el_set(editor, EL_SETTY, "-d", "intr=", "-intr", "susp=", "-susp", NULL);
}

// Draws the prompt and the line anew where the cursor of the terminal stands.
static inline void cedit_redraw(EditLine *editor) {
  el_set(editor, EL_REFRESH);
}

// Clears from the cursor of the terminal on, where the terminal can.
static inline void cedit_clear_below(EditLine *editor) {
  el_set(editor, EL_ECHOTC, "-s", "cd", NULL);
  fflush(stdout);
}

// The width of the terminal, kept up to date by libedit.
static inline int cedit_columns(EditLine *editor) {
  int columns = 0;
  el_get(editor, EL_GETTC, "co", &columns);
  return columns;
}

static inline const char *_Nullable cedit_editor(EditLine *editor) {
  const char *name = NULL;
  el_get(editor, EL_EDITOR, &name);
  return name;
}

static inline void cedit_bind(EditLine *editor, const char *keys, const char *command) {
  el_set(editor, EL_BIND, keys, command, NULL);
}

// The same in the command mode of vi.
static inline void cedit_bind_in_command_mode(EditLine *editor, const char *keys,
                                              const char *command) {
  el_set(editor, EL_BIND, "-a", keys, command, NULL);
}

static inline void cedit_add_function(EditLine *editor, const char *name, const char *help,
                                      CLibEditFunction function) {
  el_set(editor, EL_ADDFN, name, help, function);
}

static inline void cedit_use_history(EditLine *editor, History *lines) {
  el_set(editor, EL_HIST, history, lines);
}

static inline void cedit_history_setup(History *lines, int size) {
  HistEvent event;
  history(lines, &event, H_SETSIZE, size);
  history(lines, &event, H_SETUNIQUE, 1);
}

static inline void cedit_history_enter(History *lines, const char *line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

static inline int cedit_history_load(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_LOAD, path);
}

static inline int cedit_history_save(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_SAVE, path);
}

#pragma clang assume_nonnull end
