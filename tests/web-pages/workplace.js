const root = document.querySelector('#shadow-host').attachShadow({ mode: 'open' });
root.innerHTML = '<textarea id="shadowed" rows="3" cols="50">In a shadow I recieve alot of mail.</textarea>';
globalThis.inputEvents = [];
document.addEventListener('input', (event) => globalThis.inputEvents.push(event.composedPath()[0].id), true);
