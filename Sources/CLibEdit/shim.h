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

static inline void cedit_bind(EditLine *editor, const char *keys, const char *command) {
  el_set(editor, EL_BIND, keys, command, NULL);
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
